package folkmoot.check;

import folkmoot.secret.KeyFolder;
import folkmoot.secret.KeyFolder.KeyFile;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be said of the folder of the keys. */
final class KeyLines {
  /** What is written anew there goes to another place of the disk. */
  private static final Set<String> COPYING =
      Set.of("btrfs", "zfs", "bcachefs", "overlay", "aufs", "nfs", "nfs4", "cifs", "smb3", "9p");

  private static final Set<String> FLEETING = Set.of("tmpfs", "ramfs");

  private KeyLines() {}

  /**
   * What was seen.
   *
   * @param path where the folder is
   * @param besideDatabase whether a backup of the database's folder takes the keys along
   */
  record Seen(String path, KeyFolder folder, boolean besideDatabase) {}

  /** What is to be said; {@code rounds} is null where the database could not be asked. */
  static List<Line> of(Seen seen, RoundLines.@Nullable Rounds rounds, Texts texts) {
    List<Line> lines = new ArrayList<>();
    lines.add(folder(seen, texts));
    if (seen.besideDatabase()) {
      lines.add(Line.warn(texts.plain("check.keys-beside", "folder", seen.path())));
    }
    addFileSystem(lines, seen.folder(), texts);
    addFiles(lines, seen, texts);
    Set<String> there =
        seen.folder().keys().stream()
            .filter(KeyFile::isOfRound)
            .map(KeyFile::name)
            .collect(Collectors.toUnmodifiableSet());
    lines.addAll(RoundLines.of(RoundLines.Place.FILES, there, rounds, texts));
    return lines;
  }

  private static Line folder(Seen seen, Texts texts) {
    String path = seen.path();
    return switch (seen.folder().state()) {
      case CAN_BE_MADE -> Line.ok(texts.plain("check.keys-none-yet", "folder", path));
      case CANNOT_BE_MADE -> Line.mend(texts.plain("check.keys-no-room", "folder", path));
      case NOT_A_FOLDER -> Line.mend(texts.plain("check.keys-no-folder", "folder", path));
      case LOCKED -> Line.mend(texts.plain("check.keys-locked", "folder", path));
      case THERE ->
          seen.folder().openToOthers()
              ? Line.mend(texts.plain("check.keys-open", "folder", path))
              : Line.ok(texts.plain("check.keys-fine", "folder", path));
    };
  }

  private static void addFileSystem(List<Line> lines, KeyFolder folder, Texts texts) {
    String kind = folder.fileSystem();
    if (COPYING.contains(kind) || kind.startsWith("fuse")) {
      lines.add(Line.warn(texts.plain("check.keys-copying", "kind", kind)));
    }
    if (FLEETING.contains(kind)) {
      lines.add(Line.warn(texts.plain("check.keys-fleeting", "kind", kind)));
    }
  }

  private static void addFiles(List<Line> lines, Seen seen, Texts texts) {
    List<KeyFile> keys = seen.folder().keys();
    long open = keys.stream().filter(KeyFile::openToOthers).count();
    long stuck = keys.stream().filter(key -> !key.destroyable()).count();
    String path = seen.path();
    if (open > 0) {
      lines.add(Line.mend(texts.plain("check.key-open", "count", open, "folder", path)));
    }
    if (stuck > 0) {
      lines.add(Line.mend(texts.plain("check.key-stuck", "count", stuck, "folder", path)));
    }
  }
}
