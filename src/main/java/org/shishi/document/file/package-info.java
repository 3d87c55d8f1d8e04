/** Makes the Word file and the workbook of a document behind its page, and keeps them. */
@NullMarked
package org.shishi.document.file;

import org.jspecify.annotations.NullMarked;
