package folkmoot.opera;

import folkmoot.Feature;
import folkmoot.asking.FollowUp;
import folkmoot.asking.Question;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.ids.MemberId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.round.Round;
import folkmoot.slack.Click;
import folkmoot.slack.Shorten;
import folkmoot.store.Tx;
import folkmoot.text.Speaking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody objects to a result: all are asked what speaks against it, with the protection of every
 * open question. Who pressed is not kept; she answers like everybody else.
 */
final class Objecting {
  /** So long anybody may object. */
  static final Duration OPEN_FOR = Duration.ofDays(3);

  private final OperaTools needs;
  private final Desk desk;
  private final FollowUp followUp;
  private final Supplier<List<Feature>> features;

  Objecting(OperaTools needs, Supplier<List<Feature>> features) {
    this.needs = needs;
    this.desk = new Desk(needs);
    this.followUp = new FollowUp(needs.tools());
    this.features = features;
  }

  /** She presses; the value is the OPERA. */
  Said press(Click click) {
    Desk.Reply<Said> reply =
        desk.at(click.actor(), click.value(), (tx, here) -> Desk.Reply.of(press(tx, here)));
    return reply.what().orElse(reply.why());
  }

  private Said press(Tx tx, Desk.Here here) {
    Instant ended = new DoneStore(tx).endedAt(here.opera().id()).orElse(null);
    if (ended == null || !here.now().isBefore(ended.plus(OPEN_FOR))) {
      return Said.TOO_LATE;
    }
    Partnership partnership = here.scene().partnership();
    needs.tools().partnerships().hold(tx, partnership.id());
    String request = "opera-objection:" + here.opera().id();
    Optional<Round> asked = needs.tools().rounds().byRequest(tx, request);
    if (asked.isPresent()) {
      return asked.get().isOpenAt(here.now()) ? Said.OBJECTION_OPEN : Said.TOO_LATE;
    }
    return refused(tx, here, request).isPresent() ? Said.OBJECTION_NOT_NOW : Said.OBJECTION_OPEN;
  }

  private Optional<Refusal> refused(Tx tx, Desk.Here here, String request) {
    Partnership partnership = here.scene().partnership();
    Recipe question =
        features.get().stream()
            .flatMap(one -> one.ownWords().stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody asks open questions"));
    return followUp.open(
        tx,
        new FollowUp.Wanted(
            question,
            partnership,
            by(tx, here),
            Speaking.in(partnership.language(), () -> wording(here.opera())),
            question.usualClose(partnership, here.now().atZone(partnership.zone())),
            request,
            false));
  }

  /** In the name of who asked for the OPERA, or of a convener. */
  private MemberId by(Tx tx, Desk.Here here) {
    MemberId asker = here.opera().askedBy();
    return asker != null
        ? asker
        : needs.tools().partnerships().conveners(tx, here.opera().partnership()).stream()
            .map(Member::id)
            .findFirst()
            .orElse(here.scene().member().id());
  }

  private String wording(Opera opera) {
    int frame = needs.tools().texts().plain("opera.objection.question", "topic", "").length();
    String topic = Shorten.to(Question.LONGEST - frame, opera.matter().topic());
    return needs.tools().texts().plain("opera.objection.question", "topic", topic);
  }
}
