package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Scene;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conveners say whose people are not put into one pair, and what they said before. */
final class KeepingApart {
  static final String ONE = "one";
  static final String OTHER = "other";

  private final OperaTools needs;

  KeepingApart(OperaTools needs) {
    this.needs = needs;
  }

  /**
   * What is set.
   *
   * @param apart the names of two organisations each
   */
  record Page(PartnershipId partnership, List<Organisation> organisations, List<Two> apart) {
    Page {
      organisations = List.copyOf(organisations);
      apart = List.copyOf(apart);
    }
  }

  /** Two organisations that are kept apart. */
  record Two(Organisation one, Organisation other) {}

  /** What follows a form that was sent. */
  sealed interface Outcome {
    record Shown(Page page) implements Outcome {}

    /** She chose one organisation twice. */
    record SameTwice() implements Outcome {}

    record Not() implements Outcome {}
  }

  /** A convener opens it; the value is the partnership. Empty for anybody else. */
  Optional<Page> open(Click click) {
    return needs
        .tools()
        .convening(click.actor(), new PartnershipId(click.value()), (tx, scene) -> page(tx, scene));
  }

  private Page page(Tx tx, Scene scene) {
    PartnershipId partnership = scene.partnership().id();
    List<Organisation> all = needs.tools().partnerships().organisations(tx, partnership);
    List<Two> apart =
        new ApartStore(tx)
            .of(partnership).stream()
                .map(two -> all.stream().filter(o -> two.contains(o.id().value())).toList())
                .filter(two -> two.size() == 2)
                .map(two -> new Two(two.get(0), two.get(1)))
                .toList();
    return new Page(partnership, all, apart);
  }

  /** She keeps two apart; the metadata is the partnership. */
  Outcome send(Submission sent) {
    String one = sent.values().one(ONE).orElse("");
    String other = sent.values().one(OTHER).orElse("");
    if (one.equals(other)) {
      return new Outcome.SameTwice();
    }
    return needs
        .tools()
        .convening(
            sent.actor(),
            new PartnershipId(sent.metadata()),
            (tx, scene) -> set(tx, scene, Set.of(one, other), true))
        .<Outcome>map(Outcome.Shown::new)
        .orElseGet(Outcome.Not::new);
  }

  /** They may be together again; the value is the partnership and both organisations. */
  Optional<Page> together(Click click) {
    String[] parts = click.value().split(" ");
    return needs
        .tools()
        .convening(
            click.actor(),
            new PartnershipId(parts[0]),
            (tx, scene) -> set(tx, scene, Set.of(parts[1], parts[2]), false));
  }

  /** Only organisations of this partnership are set. */
  private Page set(Tx tx, Scene scene, Set<String> two, boolean apart) {
    long known =
        needs.tools().partnerships().organisations(tx, scene.partnership().id()).stream()
            .filter(organisation -> two.contains(organisation.id().value()))
            .count();
    if (known == 2) {
      new ApartStore(tx).set(scene.partnership().id(), two, apart);
    }
    return page(tx, scene);
  }
}
