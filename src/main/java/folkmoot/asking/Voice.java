package folkmoot.asking;

import folkmoot.ids.MemberId;
import folkmoot.partnership.Member;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Voices;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    Map<MemberId, String> names =
        members.stream().collect(Collectors.toMap(Member::id, Member::name));
    return voices.quotes().stream().map(quote -> of(quote, names)).toList();
  }

  private static Voice of(Quote quote, Map<MemberId, String> names) {
    String name = quote.signer() == null ? null : names.get(quote.signer());
    return new Voice(quote.id(), quote.text(), name, quote.removed());
  }
}
