package org.shishi.imports;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface LedgerImportRepository extends JpaRepository<LedgerImport, Long> {

    Page<LedgerImport> findAllByOrderByUploadedAtDescIdDesc(Pageable page);
}
