package folkmoot.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys as single files that only the owner of the process can read. They are files and not rows
 * because a deleted row's bytes stay in the database's file or log for a while.
 */
final class KeyFiles {
  static final int KEY_BYTES = 32;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final Path directory;
  private final SecureRandom random;

  KeyFiles(Path directory, SecureRandom random) {
    this.directory = directory;
    this.random = random;
  }

  /**
   * Makes the key unless it is there; it is on the disk when this returns. What a crash left half
   * written opens nothing, and is made anew.
   */
  synchronized void create(String name) {
    Path file = file(name);
    try {
      makeDirectory();
      if (Files.exists(file)) {
        if (Files.size(file) == KEY_BYTES) {
          return;
        }
        Files.delete(file);
      }
      byte[] key = new byte[KEY_BYTES];
      random.nextBytes(key);
      Set<OpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel channel =
          FileChannel.open(
              file,
              how,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        write(channel, key);
      }
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a key", e);
    }
  }

  /** The key's bytes; empty when it is gone or damaged. */
  Optional<byte[]> read(String name) {
    try {
      byte[] key = Files.readAllBytes(file(name));
      return key.length == KEY_BYTES ? Optional.of(key) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a key", e);
    }
  }

  /** Overwrites and removes the key; nothing happens when it is gone already. */
  void destroy(String name) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        return;
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        byte[] noise = new byte[KEY_BYTES];
        random.nextBytes(noise);
        write(channel, noise);
      }
      Files.deleteIfExists(file);
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot destroy a key", e);
    }
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a key");
    }
    return directory.resolve(name + ".key");
  }

  private void makeDirectory() throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }

  /** A file is only made, or only gone, once its directory says so on the disk. */
  private void syncDirectory() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
