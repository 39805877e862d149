package folkmoot.secret;

import folkmoot.store.DatabaseSettings;
import java.nio.file.Path;

/** Where keys are to lie; no backup should take it along. */
public sealed interface KeySettings {

  /** One file for each key in this folder, which is made when needed. */
  record Folder(Path path) implements KeySettings {}

  /** One row for each key in this database, which holds nothing else. */
  record OwnDatabase(DatabaseSettings database) implements KeySettings {}
}
