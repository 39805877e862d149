package folkmoot.asking;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.partnership.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final List<Member> MEMBERS = List.of(People.named("Ana Silva"));

  @Test
  void names_jobs_and_being_the_only_one_are_telling() {
    assertThat(Telling.in("Ana said so", MEMBERS)).containsExactly(Telling.NAME);
    assertThat(Telling.in("the ward manager knows", MEMBERS)).containsExactly(Telling.JOB);
    assertThat(Telling.in("our benefits adviser knows", MEMBERS)).containsExactly(Telling.JOB);
    assertThat(Telling.in("I’m the only one who drives", MEMBERS))
        .containsExactly(Telling.ONLY_ONE);
    assertThat(Telling.in("As the only one who drives", MEMBERS)).containsExactly(Telling.ONLY_ONE);
  }

  @Test
  void ordinary_words_are_not() {
    assertThat(Telling.in("We manage to meet, and that is only a start.", MEMBERS)).isEmpty();
  }
}
