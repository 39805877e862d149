package folkmoot.round;

import com.google.gson.Gson;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How answers and invitations are written before they are sealed. */
final class Sheets {
  private static final Gson GSON = new Gson();

  private Sheets() {}

  /**
   * All that lies in one sealed answer.
   *
   * @param organisation the one it counts for, as at the first answer
   * @param signer the author, only when she puts her name to some of her words
   */
  record Sealed(
      AnswerSheet sheet, @Nullable OrganisationId organisation, @Nullable MemberId signer) {}

  /** All that lies in one sealed invitation. */
  record Invited(TeamId team, UserId user, ZoneId zone, boolean remind) {}

  private record AnswerPage(
      Map<String, Integer> scale,
      Map<String, WordsPage> words,
      @Nullable String organisation,
      @Nullable String signer) {}

  private record WordsPage(String text, Consent consent) {}

  private record InvitedPage(String team, String user, String zone, boolean remind) {}

  static String write(Sealed sealed) {
    Map<String, WordsPage> words = new TreeMap<>();
    sealed
        .sheet()
        .words()
        .forEach((item, each) -> words.put(item, new WordsPage(each.text(), each.consent())));
    return GSON.toJson(
        new AnswerPage(
            sealed.sheet().scale(),
            words,
            sealed.organisation() == null ? null : sealed.organisation().value(),
            sealed.signer() == null ? null : sealed.signer().value()));
  }

  static Sealed readAnswer(String text) {
    AnswerPage page = GSON.fromJson(text, AnswerPage.class);
    String organisation = page.organisation();
    String signer = page.signer();
    return new Sealed(
        new AnswerSheet(page.scale(), words(page)),
        organisation == null ? null : new OrganisationId(organisation),
        signer == null ? null : new MemberId(signer));
  }

  private static Map<String, Words> words(AnswerPage page) {
    Map<String, Words> words = new TreeMap<>();
    page.words().forEach((item, each) -> words.put(item, new Words(each.text(), each.consent())));
    return words;
  }

  static String write(Person person) {
    return GSON.toJson(
        new InvitedPage(
            person.team().value(), person.user().value(), person.zone().getId(), person.remind()));
  }

  static Invited readInvited(String text) {
    InvitedPage page = GSON.fromJson(text, InvitedPage.class);
    return new Invited(
        new TeamId(page.team()), new UserId(page.user()), ZoneId.of(page.zone()), page.remind());
  }
}
