package folkmoot.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Keys as single files that only the owner of the process can read. They are files and not rows
 * because a deleted row's bytes stay in the database's file or log for a while.
 */
final class KeyFiles implements KeyPlace {
  private static final long GONE = -1;

  private final Path directory;
  private final SecureRandom random;

  KeyFiles(Path directory, SecureRandom random) {
    this.directory = directory;
    this.random = random;
  }

  /** Of two who find a damaged key at the same moment, the later one's stays. */
  @Override
  public synchronized void create(String name) {
    Path file = file(name);
    try {
      makeDirectory();
      long size = size(file);
      if (size == KEY_BYTES) {
        return;
      }
      // Asked once: what was not there a moment ago may be another's whole key by now.
      if (size != GONE) {
        Files.deleteIfExists(file);
      }
      place(file);
      syncDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a key", e);
    }
  }

  /**
   * The key gets its name only when it is whole, so that another process never sees half of it; and
   * a name is given once, so that of two who make the same key one does.
   */
  private void place(Path file) throws IOException {
    Path unnamed = directory.resolve(HexFormat.of().formatHex(bytes(8)) + ".new");
    byte[] key = bytes(KEY_BYTES);
    Set<OpenOption> how = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      try (FileChannel channel =
          FileChannel.open(
              unnamed,
              how,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        write(channel, key);
      }
      name(unnamed, file);
    } finally {
      Arrays.fill(key, (byte) 0);
      Files.deleteIfExists(unnamed);
    }
  }

  private static void name(Path unnamed, Path file) throws IOException {
    try {
      linkOrMove(unnamed, file);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      return;
    }
  }

  /** Some network drives know no links; there two may still make the same key, at one instant. */
  private static void linkOrMove(Path unnamed, Path file) throws IOException {
    try {
      Files.createLink(file, unnamed);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      throw anotherWasFirst;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(unnamed, file);
    }
  }

  @Override
  public Optional<byte[]> read(String name) {
    try {
      byte[] key = Files.readAllBytes(file(name));
      return key.length == KEY_BYTES ? Optional.of(key) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a key", e);
    }
  }

  /** One byte more than a key has, so that what is left after a crash is none. */
  @Override
  public void overwrite(String name) {
    try (FileChannel channel = FileChannel.open(file(name), StandardOpenOption.WRITE)) {
      write(channel, bytes(KEY_BYTES + 1));
    } catch (NoSuchFileException gone) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot destroy a key", e);
    }
  }

  @Override
  public void remove(String name) {
    Path file = file(name);
    try {
      if (size(file) != KEY_BYTES && Files.deleteIfExists(file)) {
        syncDirectory();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot destroy a key", e);
    }
  }

  @Override
  public boolean isAlive() {
    // The folder is made when the first key is; one that was unmounted is not writable.
    return Files.notExists(directory) || Files.isWritable(directory);
  }

  @Override
  public void close() {
    // Nothing is kept open.
  }

  private Path file(String name) {
    return directory.resolve(KeyPlace.checked(name) + ".key");
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return GONE;
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
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
