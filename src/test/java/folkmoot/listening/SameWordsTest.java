package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.Answering;
import folkmoot.asking.House;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.PublishedRound;
import folkmoot.record.PublicRecord;
import folkmoot.round.Round;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two hundred people send the same words, as by a message that went round. */
class SameWordsTest {
  private static final int PEOPLE = 200;
  private static final String WORDS = "Please keep the drop-in centre open";

  private final Path keys;

  SameWordsTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void all_of_them_count_and_none_is_lost(Database database) {
    PublicRecord record = new PublicRecord(new Auditor(CutPoints.usual()));
    House house =
        new House(
            database, keys, PEOPLE, needs -> ListeningFeature.kinds(needs, record, House.FINDER));
    OpenQuestion question = new OpenQuestion(house.tools.prompts(), house.tools.texts());
    Round round =
        ((Started.Posted)
                new Starting(house.tools)
                    .begin(
                        question,
                        house.scene(0),
                        House.arguments("What would good look like?", new WhenPhrase.Now())))
            .round();
    Answering answering = new Answering(house.tools, each -> question.manner());
    for (int person = 0; person < PEOPLE; person++) {
      house.answers(
          answering, person, round.id() + " 0", Map.of("words.0", WORDS, "consent", "UNSIGNED"));
    }
    house.passWorking(Duration.ofDays(4));
    ReviewsTest.reviews(house).publish(house.click(0, round.id().value()));
    ReviewsTest.publishing(house).run(house.now());

    PublishedRound published =
        database.transact(tx -> record.find(tx, round.id())).orElseThrow().value();
    assertThat(published.turnout().answered()).isEqualTo(PEOPLE);
    assertThat(published.voices().get(0).quotes()).hasSize(PEOPLE);
    String post = house.blocks("result:" + round.id());
    assertThat(post.split(WORDS, -1).length - 1).as("said once for all of them").isEqualTo(1);
  }
}
