@NullMarked
package org.shishi.proposal.web;

import org.jspecify.annotations.NullMarked;
