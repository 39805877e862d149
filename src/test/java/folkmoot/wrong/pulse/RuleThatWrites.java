package folkmoot.wrong.pulse;

import java.nio.file.Path;

/** Breaks: values touch nothing that can be written to. */
record RuleThatWrites(Path file) {}
