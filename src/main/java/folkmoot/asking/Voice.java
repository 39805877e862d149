package folkmoot.asking;

import folkmoot.partnership.Member;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Voices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words as the channel reads them.
 *
 * @param id of the quote, which is random
 * @param name of who signed; null for words without a name
 * @param removed taken back by their author; the text is then empty
 */
public record Voice(String id, String text, @Nullable String name, boolean removed) {

  /** The words given to one question; who left or was deleted is no longer named. */
  public static List<Voice> of(Voices voices, List<Member> members) {
    return voices.quotes().stream().map(quote -> of(quote, members)).toList();
  }

  private static Voice of(Quote quote, List<Member> members) {
    String name =
        members.stream()
            .filter(member -> member.id().equals(quote.signer()))
            .map(Member::name)
            .findFirst()
            .orElse(null);
    return new Voice(quote.id(), quote.text(), name, quote.removed());
  }
}
