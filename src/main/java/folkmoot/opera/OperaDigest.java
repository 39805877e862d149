package folkmoot.opera;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.Feature.Period;
import folkmoot.asking.PieceViews;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the weekly summary tells of OPERAs; for members, as the ideas are. */
final class OperaDigest {
  private final OperaTools needs;
  private final Sights sights;

  OperaDigest(OperaTools needs, Sights sights) {
    this.needs = needs;
    this.sights = sights;
  }

  List<DigestPart> parts(Tx tx, Period period) {
    Texts texts = needs.tools().texts();
    List<DigestPart> parts = new ArrayList<>();
    for (Opera opera :
        new DoneStore(tx).ended(period.partnership().id(), period.from(), period.to())) {
      Mrkdwn words = OperaDigestViews.agreed(new Posts(needs, sights).at(tx, opera), texts);
      parts.add(part(Section.SAID_AND_DONE, words, Fact.DECISION));
    }
    new OperaStore(tx)
        .open(period.partnership().id())
        .ifPresent(
            opera ->
                parts.add(
                    part(
                        Section.OPEN_NOW,
                        OperaDigestViews.open(sights.of(tx, opera), texts),
                        Fact.UPCOMING)));
    return parts;
  }

  private static DigestPart part(Section section, Mrkdwn words, Fact fact) {
    return new DigestPart(
            section, words.value(), List.of(PieceViews.paragraph(words)), Set.of(fact))
        .forMembers();
  }
}
