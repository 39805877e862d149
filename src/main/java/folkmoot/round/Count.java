package folkmoot.round;

import folkmoot.ids.Ids;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Question;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Voices;
import folkmoot.secret.ClaimCode;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a round's answers come to. Pure but for the randomness it is given; nothing of it may be
 * shown before it is audited.
 *
 * @param claims for each quote's id the SHA-256 of its author's claim code
 * @param notSigning authors of words without a name, quotable or not
 */
record Count(List<ItemFigure> items, Voices voices, Map<String, String> claims, int notSigning) {

  /** One opened answer. */
  record Ballot(Sheets.Sealed answer, ClaimCode code) {}

  /** What is needed besides the answers. */
  record Rules(CutPoints cuts, Ids ids, Random random) {}

  static Count of(Round round, List<Ballot> ballots, Rules rules) {
    List<ItemFigure> items =
        round.scaleItems().stream()
            .map(item -> figure(item, ballots, round.k(), rules.cuts()))
            .toList();
    List<Quote> quotes = new ArrayList<>();
    Map<String, String> claims = new HashMap<>();
    for (Ballot ballot : ballots) {
      Words words = ballot.answer().sheet().words();
      if (words != null && words.consent() != Consent.THEMES_ONLY) {
        Quote quote =
            new Quote(rules.ids().random("wrd"), words.text(), ballot.answer().signer(), false);
        quotes.add(quote);
        claims.put(quote.id(), ballot.code().sha256());
      }
    }
    Collections.shuffle(quotes, rules.random());
    String prompt = round.openItem().map(Item::wording).orElse(null);
    boolean someNot = authors(ballots, Consent.THEMES_ONLY) > 0;
    int notSigning = authors(ballots, Consent.THEMES_ONLY) + authors(ballots, Consent.UNSIGNED);
    return new Count(items, new Voices(prompt, quotes, someNot), claims, notSigning);
  }

  private static ItemFigure figure(Item item, List<Ballot> ballots, int k, CutPoints cuts) {
    List<Integer> values =
        ballots.stream()
            .map(ballot -> ballot.answer().sheet().scale())
            .filter(scale -> scale.containsKey(item.id()))
            .map(scale -> scale.getOrDefault(item.id(), 0))
            .toList();
    long skips = values.stream().filter(value -> value == 0).count();
    boolean many = skips >= k && (double) skips / values.size() > cuts.manySkips();
    return ItemFigure.counted(
        new Question(item.id(), item.wording(), item.shortForm()), Tally.of(values), many);
  }

  private static int authors(List<Ballot> ballots, Consent consent) {
    return (int)
        ballots.stream()
            .map(ballot -> ballot.answer().sheet().words())
            .filter(words -> words != null && words.consent() == consent)
            .count();
  }
}
