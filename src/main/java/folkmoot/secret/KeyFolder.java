package folkmoot.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be seen of the folder of the keys without opening any.
 *
 * @param state whether it is there and can be used
 * @param fileSystem its kind in lower case, such as {@code ext4}; empty while it is not known
 * @param openToOthers whether more than its owner can enter it
 * @param keys what is in it
 */
public record KeyFolder(State state, String fileSystem, boolean openToOthers, List<KeyFile> keys) {
  private static final String ENDING = ".key";

  /** Whether the folder is there and can be used. */
  public enum State {
    THERE,
    /** It is not there and can be made. */
    CAN_BE_MADE,
    /** It is not there and cannot be made. */
    CANNOT_BE_MADE,
    NOT_A_FOLDER,
    /** It cannot be listed, or nothing can be made or removed in it. */
    LOCKED
  }

  /**
   * One key's file.
   *
   * @param name the round's id, or a member's with a prefix
   * @param openToOthers whether more than its owner can read or write it
   * @param destroyable whether it can be overwritten
   */
  public record KeyFile(String name, boolean openToOthers, boolean destroyable) {
    /** Whether it is the key of a round, and not of a member. */
    public boolean isOfRound() {
      return !MemberKeys.isOfMember(name);
    }
  }

  public KeyFolder {
    keys = List.copyOf(keys);
  }

  /** Looks, as the user this process runs as; writes nothing. */
  public static KeyFolder look(Path directory) {
    try {
      if (!Files.exists(directory)) {
        return of(canBeMade(directory) ? State.CAN_BE_MADE : State.CANNOT_BE_MADE);
      }
      if (!Files.isDirectory(directory)) {
        return of(State.NOT_A_FOLDER);
      }
      if (!Files.isReadable(directory)
          || !Files.isWritable(directory)
          || !Files.isExecutable(directory)) {
        return of(State.LOCKED);
      }
      return new KeyFolder(
          State.THERE,
          Files.getFileStore(directory).type().toLowerCase(Locale.ROOT),
          isOpenToOthers(directory),
          files(directory));
    } catch (IOException unreadable) {
      return of(State.LOCKED);
    }
  }

  private static KeyFolder of(State state) {
    return new KeyFolder(state, "", false, List.of());
  }

  private static boolean canBeMade(Path directory) {
    Path above = directory.toAbsolutePath().normalize().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above);
  }

  private static List<KeyFile> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .map(KeyFolder::keyFile)
          .toList();
    }
  }

  private static KeyFile keyFile(Path file) {
    String name = file.getFileName().toString();
    return new KeyFile(
        name.substring(0, name.length() - ENDING.length()),
        isOpenToOthers(file),
        Files.isWritable(file));
  }

  /** A key may be destroyed at the moment it is looked at; then nobody can read it. */
  private static boolean isOpenToOthers(Path file) {
    try {
      Set<PosixFilePermission> all = Files.getPosixFilePermissions(file);
      return all.stream().anyMatch(may -> !may.name().startsWith("OWNER_"));
    } catch (IOException gone) {
      return false;
    }
  }
}
