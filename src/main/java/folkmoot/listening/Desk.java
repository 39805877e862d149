package folkmoot.listening;

import folkmoot.asking.Voice;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Voices;
import java.util.List;

/** What a convener has in front of her. */
record Desk(
    Review review,
    Audited<PublishedRound> round,
    Partnership partnership,
    List<Member> members,
    List<ReviewAct> acts) {
  Voices voices() {
    return round.value().voices().get(0);
  }

  List<Voice> words(List<Quote> quotes) {
    Voices all = voices();
    return Voice.of(new Voices(all.item(), all.prompt(), quotes, all.someNotToBeQuoted()), members);
  }
}
