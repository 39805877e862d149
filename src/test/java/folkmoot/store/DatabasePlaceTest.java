package folkmoot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabasePlaceTest {
  private static DatabaseSettings at(String url) {
    return new DatabaseSettings(url, null, null, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://localhost/a | jdbc:postgresql://127.0.0.1:5432/b | true",
        "jdbc:postgresql://LocalHost/a | jdbc:postgresql://[::1]/b?ssl=true | true",
        "jdbc:postgresql:a | jdbc:postgresql://127.1.2.3/b | true",
        "jdbc:postgresql:///a | jdbc:postgresql://[0:0:0:0:0:0:0:1]:5432/b | true",
        "jdbc:postgresql://DB.example/a | jdbc:postgresql://db.example:5432/b | true",
        "jdbc:postgresql://one,two:6000/a | jdbc:postgresql://two:6000/b | true",
        "jdbc:postgresql://one,two:6000/a | jdbc:postgresql://two/b | false",
        "jdbc:postgresql://db.example/a | jdbc:postgresql://db.example:5433/a | false",
        "jdbc:postgresql://db.example/a | jdbc:postgresql://keys.example/a | false",
        "jdbc:postgresql://localhost/a | jdbc:h2:file:./data/a | false",
        "jdbc:h2:tcp://localhost/~/a | jdbc:h2:ssl://127.0.0.1:9092/~/b | true",
        "jdbc:h2:tcp://localhost/~/a | jdbc:postgresql://localhost/a | false",
        "jdbc:h2:file:./data/a | jdbc:h2:file:./data/a | false",
        "jdbc:h2:mem:a | jdbc:h2:mem:a | false"
      })
  void two_may_be_on_one_server(String one, String other, boolean shared) {
    assertThat(at(one).sharesServerWith(at(other))).isEqualTo(shared);
    assertThat(at(other).sharesServerWith(at(one))).isEqualTo(shared);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://localhost/a | jdbc:postgresql://127.0.0.1:5432/a?ssl=true | true",
        "jdbc:postgresql://localhost/a | jdbc:postgresql:a | true",
        "jdbc:postgresql://localhost/a | jdbc:postgresql://localhost/A | false",
        "jdbc:postgresql://localhost/a | jdbc:postgresql://localhost:5433/a | false",
        "jdbc:h2:file:./data/a | jdbc:h2:./keys/../data/a;WRITE_DELAY=0 | true",
        "jdbc:h2:file:./data/a | jdbc:h2:file:./data/b | false",
        "jdbc:h2:tcp://localhost/a | jdbc:h2:tcp://127.0.0.1:9092/a;IFEXISTS=TRUE | true",
        "jdbc:h2:mem:a | jdbc:h2:mem:a;DB_CLOSE_DELAY=-1 | true",
        "jdbc:h2:mem:a | jdbc:h2:mem:b | false",
        "jdbc:h2:mem:a | jdbc:h2:file:./a | false"
      })
  void two_urls_may_name_one_database(String one, String other, boolean same) {
    assertThat(at(one).isSameAs(at(other))).isEqualTo(same);
    assertThat(at(other).isSameAs(at(one))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "/var/keys/db, /var/data/db, false",
    "/var/data/db2, /var/data/db, true",
    "/var/data/keys/db, /var/data/db, true",
    "/var/keys, /var/data/db, false"
  })
  void a_backup_of_a_folder_takes_all_along_that_lies_below(
      String keys, String main, boolean beside) {
    assertThat(DatabaseSettings.h2(keys).liesBeside(DatabaseSettings.h2(main))).isEqualTo(beside);
    assertThat(DatabaseSettings.h2(keys).liesBeside(at("jdbc:postgresql://localhost/a"))).isFalse();
  }

  @Test
  void settings_show_neither_url_nor_password() {
    var settings =
        new DatabaseSettings("jdbc:postgresql://h/db?password=hush", "nora", "shh-word", 2);
    assertThat(settings.toString()).isEqualTo("DatabaseSettings[PostgreSQL]");
  }

  @Test
  void nobody_waits_long_for_the_database_of_the_keys_unless_its_url_says_so() {
    assertThat(at("jdbc:postgresql://h/db").promptUrl())
        .contains("connectTimeout=2", "loginTimeout=2", "socketTimeout=5", "ErrorDetail=false");
    assertThat(at("jdbc:postgresql://h/db?socketTimeout=9").promptUrl())
        .contains("socketTimeout=9", "connectTimeout=2")
        .doesNotContain("socketTimeout=5");
    assertThat(at("jdbc:h2:file:./keys/db").promptUrl()).contains("WRITE_DELAY=0");
  }

  @Test
  void the_database_of_the_keys_is_no_other_and_says_why_it_cannot_be_used(@TempDir Path folder) {
    DatabaseSettings main = DatabaseSettings.h2(folder.resolve("db").toString());
    try (Database database = Database.open(main)) {
      database.migrate();
    }
    assertThat(refused(main)).hasMessage("OTHER history");
    assertThat(refused(at("jdbc:postgresql://127.0.0.1:1/keys?password=hush")))
        .hasMessageStartingWith("NO_ANSWER 08")
        .hasNoCause();
    assertThat(refused(at("jdbc:postgresql://localhost:port/keys?password=hush")))
        .hasMessage("OTHER url")
        .hasNoCause();
    assertThat(refused(at("jdbc:h2:nonsense:x;PASSWORD=hush")).getMessage())
        .startsWith("OTHER ")
        .doesNotContain("hush");
  }

  private static DatabaseLook.CannotLook refused(DatabaseSettings settings) {
    return catchThrowableOfType(
        DatabaseLook.CannotLook.class, () -> Database.openKeys(settings).close());
  }
}
