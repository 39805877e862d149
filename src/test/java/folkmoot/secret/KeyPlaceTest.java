package folkmoot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.store.Database;
import folkmoot.store.DatabaseLook;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds wherever keys lie. */
class KeyPlaceTest {
  private static final String NAME = "rnd_1";

  /** One place, as several processes open it, and as somebody damages what is in it. */
  private interface Lot {
    KeyPlace open();

    void damage(String name, byte[] bytes);

    /** Everything that lies there under this name, whether it is a key or not. */
    List<byte[]> lying(String name);
  }

  private record Folder(Path path) implements Lot {
    @Override
    public KeyPlace open() {
      return new KeyFiles(path, new SecureRandom());
    }

    @Override
    public void damage(String name, byte[] bytes) {
      try {
        Files.write(path.resolve(name + ".key"), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<byte[]> lying(String name) {
      try (Stream<Path> files = Files.list(path)) {
        List<byte[]> all = new ArrayList<>();
        for (Path file : files.toList()) {
          assertThat(file).hasFileName(name + ".key");
          all.add(Files.readAllBytes(file));
        }
        return all;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record OwnDatabase(DatabaseSettings settings) implements Lot {
    @Override
    public KeyPlace open() {
      return KeyTable.open(settings, new SecureRandom());
    }

    @Override
    public void damage(String name, byte[] bytes) {
      try (Database database = database()) {
        database.run(
            tx -> tx.handle().execute("update kept_key set bytes = ? where name = ?", bytes, name));
      }
    }

    @Override
    public List<byte[]> lying(String name) {
      try (Database database = database()) {
        return database.transact(
            tx ->
                tx.handle()
                    .createQuery("select bytes from kept_key where name = :name")
                    .bind("name", name)
                    .mapTo(byte[].class)
                    .list());
      }
    }

    private Database database() {
      try {
        return Database.openKeys(settings);
      } catch (DatabaseLook.CannotLook e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Stream<Named<Lot>> each() throws IOException {
    Path folder = Files.createTempDirectory("folkmoot-keys");
    return Stream.of(
        Named.of("files", new Folder(folder.resolve("keys"))),
        Named.of("H2", new OwnDatabase(DatabaseSettings.h2(folder.resolve("db").toString()))),
        Named.of("PostgreSQL", new OwnDatabase(Databases.emptyPostgres())));
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_key_that_was_made_stays_the_same_for_everybody(Lot lot) {
    try (KeyPlace one = lot.open();
        KeyPlace another = lot.open()) {
      one.create(NAME);
      byte[] key = one.read(NAME).orElseThrow();
      one.create(NAME);
      another.create(NAME);
      another.create("rnd_2");

      assertThat(key).hasSize(32);
      assertThat(another.read(NAME)).hasValue(key);
      assertThat(one.read(NAME)).hasValue(key);
      assertThat(one.read("rnd_2")).isPresent().get().isNotEqualTo(key);
      assertThat(one.isAlive()).isTrue();
    }
    try (KeyPlace later = lot.open()) {
      assertThat(later.read(NAME)).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("each")
  void there_is_none_that_nobody_made_and_none_that_was_destroyed(Lot lot) {
    try (KeyPlace place = lot.open()) {
      assertThat(place.read(NAME)).isEmpty();
      place.destroy(NAME);
      place.create(NAME);
      byte[] first = place.read(NAME).orElseThrow();

      place.destroy(NAME);
      assertThat(place.read(NAME)).isEmpty();
      assertThat(lot.lying(NAME)).isEmpty();
      place.destroy(NAME);
      assertThat(place.read(NAME)).isEmpty();

      place.create(NAME);
      assertThat(place.read(NAME)).isPresent().get().isNotEqualTo(first);
    }
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_crash_between_overwriting_and_removing_leaves_no_key_and_is_made_good(Lot lot) {
    byte[] key;
    try (KeyPlace dying = lot.open()) {
      dying.create(NAME);
      key = dying.read(NAME).orElseThrow();
      dying.overwrite(NAME);
    }
    try (KeyPlace next = lot.open()) {
      assertThat(lot.lying(NAME)).singleElement().satisfies(noise -> unlike(noise, key));
      assertThat(next.read(NAME)).isEmpty();

      next.destroy(NAME);
      assertThat(lot.lying(NAME)).isEmpty();
      assertThat(next.read(NAME)).isEmpty();
    }
  }

  private static void unlike(byte[] noise, byte[] key) {
    int alike = 0;
    for (int i = 0; i < key.length; i++) {
      alike += noise[i] == key[i] ? 1 : 0;
    }
    assertThat(alike).as("bytes of the key that are still there").isLessThan(8);
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_key_made_anew_after_such_a_crash_is_another_one_and_stays(Lot lot) {
    try (KeyPlace dying = lot.open();
        KeyPlace next = lot.open()) {
      dying.create(NAME);
      byte[] first = dying.read(NAME).orElseThrow();
      dying.overwrite(NAME);
      next.create(NAME);
      byte[] second = next.read(NAME).orElseThrow();
      dying.remove(NAME);

      assertThat(second).isNotEqualTo(first);
      assertThat(next.read(NAME)).hasValue(second);
    }
  }

  @ParameterizedTest
  @MethodSource("each")
  void half_a_key_is_none_and_is_made_anew(Lot lot) {
    try (KeyPlace place = lot.open()) {
      place.create(NAME);
      lot.damage(NAME, new byte[7]);
      assertThat(place.read(NAME)).isEmpty();

      place.create(NAME);
      assertThat(place.read(NAME)).isPresent();
      lot.damage(NAME, new byte[33]);
      place.destroy(NAME);
      assertThat(lot.lying(NAME)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("each")
  void those_who_make_one_key_at_the_same_moment_all_use_the_same(Lot lot) throws Exception {
    race(lot, false);
  }

  static Stream<Named<Lot>> databases() throws IOException {
    return each().skip(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void so_do_those_who_find_what_a_crash_has_left(Lot lot) throws Exception {
    race(lot, true);
  }

  private static void race(Lot lot, boolean afterCrash) throws Exception {
    int processes = 4;
    ExecutorService threads = Executors.newFixedThreadPool(processes);
    List<KeyPlace> places = Stream.generate(lot::open).limit(processes).toList();
    try {
      for (int round = 0; round < 60; round++) {
        String name = "rnd_" + round;
        if (afterCrash) {
          places.get(0).create(name);
          places.get(0).overwrite(name);
        }
        assertThat(made(threads, places, name)).as(name).hasSize(1);
      }
    } finally {
      threads.shutdownNow();
      places.forEach(KeyPlace::close);
    }
  }

  /** What each of them reads right after it has made the key. */
  private static Set<List<Byte>> made(ExecutorService threads, List<KeyPlace> places, String name)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(places.size());
    List<Future<List<Byte>>> all = new ArrayList<>();
    for (KeyPlace place : places) {
      Callable<List<Byte>> work =
          () -> {
            start.await();
            place.create(name);
            return boxed(place.read(name).orElseThrow());
          };
      all.add(threads.submit(work));
    }
    Set<List<Byte>> keys = new HashSet<>();
    for (Future<List<Byte>> one : all) {
      keys.add(one.get());
    }
    return keys;
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> boxed = new ArrayList<>();
    for (byte each : bytes) {
      boxed.add(each);
    }
    return boxed;
  }

  @ParameterizedTest
  @MethodSource("each")
  void a_name_that_could_lead_elsewhere_is_refused(Lot lot) {
    try (KeyPlace place = lot.open()) {
      for (String name : List.of("../rnd_1", "", "rnd 1", "x".repeat(101))) {
        assertThatThrownBy(() -> place.create(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> place.read(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> place.destroy(name)).isInstanceOf(IllegalArgumentException.class);
      }
      String longest = "x".repeat(100);
      place.create(longest);
      assertThat(place.read(longest)).isPresent();
    }
  }
}
