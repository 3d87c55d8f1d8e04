package org.shishi.supervision.instruction;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InstructionRepository extends Repository<Instruction, Long> {

    Instruction save(Instruction instruction);

    Optional<Instruction> findById(long id);

    void flush();
}
