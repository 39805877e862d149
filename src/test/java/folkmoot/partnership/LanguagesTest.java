package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {
  private static final Locale WELSH = Locale.forLanguageTag("cy");
  private static final TeamId COUNCIL = new TeamId("T1");
  private static final UserId DEE = new UserId("U5");

  private static Locale read(Database database) {
    return database.transact(tx -> new Languages().of(tx, COUNCIL, DEE));
  }

  private static void speaks(House house, String locale) {
    house.joins("U5", "Dee", "T1", Map.of("locale", locale)).comes("U5");
  }

  @ParameterizedTest
  @CsvSource({"cy-GB, cy", "cy, cy", "en-US, en", "en-GB, en", "ja-JP, en", "xx, en", "'', en"})
  void before_she_chose_she_reads_as_in_slack_where_we_have_words(String slack, String reads) {
    Database database = Databases.h2();
    try (House house = new House(database)) {
      house.isSetUp();
      speaks(house, slack);
      assertThat(read(database).getLanguage()).isEqualTo(reads);
    }
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void her_own_choice_counts_more_and_who_has_her_name_removed_reads_as_all(Database database) {
    try (House house = new House(database)) {
      house.isSetUp();
      speaks(house, "cy-GB");
      database.run(tx -> house.members.speaks(tx, COUNCIL, DEE, Locale.ENGLISH));
      assertThat(read(database)).isEqualTo(Locale.ENGLISH);
      database.run(tx -> tx.handle().execute("update member set language = null"));
      assertThat(read(database)).isEqualTo(WELSH);
      database.run(tx -> house.attendance.forgetName(tx, House.CHANNEL, DEE));
      assertThat(read(database)).isEqualTo(Locale.ENGLISH);
    }
  }

  @Test
  void english_in_slack_says_nothing_in_a_welsh_partnership() {
    Database database = Databases.h2();
    try (House house = new House(database)) {
      house.isSetUp();
      speaks(house, "en-GB");
      database.run(tx -> tx.handle().execute("update partnership set language = 'cy'"));
      assertThat(read(database)).isEqualTo(WELSH);
    }
  }
}
