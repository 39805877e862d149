package folkmoot.pulse;

import com.slack.api.model.view.View;
import folkmoot.Coming;
import folkmoot.Offer;
import folkmoot.OpenItem.Button;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.outbox.Message;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The first pulse, offered and planned. */
final class PlanViews {
  /** Opens the form of the first pulse. */
  static final String BEGIN = "pulse.first";

  /** Plans it for Monday. */
  static final String MONDAY = "pulse.monday";

  /** Takes the planned one off. */
  static final String DROP = "pulse.drop";

  private PlanViews() {}

  /**
   * What is offered.
   *
   * @param close when it would close if it began now
   * @param monday when it could begin instead
   */
  record First(Partnership partnership, List<Member> members, Instant close, Instant monday) {
    First {
      members = List.copyOf(members);
    }

    long organisations() {
      return members.stream().map(Member::organisation).filter(Objects::nonNull).distinct().count();
    }
  }

  static Offer offer(First first, Texts texts) {
    Partnership partnership = first.partnership();
    String value = partnership.id().value();
    return new Offer(
        texts.mrkdwn(
            "pulse.first",
            "people",
            first.members().size(),
            "organisations",
            first.organisations(),
            "close",
            near(first.close(), partnership, texts)),
        List.of(
            new Button(BEGIN, value, texts.plain("pulse.first-now")),
            new Button(
                MONDAY,
                value,
                texts.plain(
                    "pulse.first-monday", "when", near(first.monday(), partnership, texts)))));
  }

  static Offer tooFew(int people, int k, Texts texts) {
    return new Offer(texts.mrkdwn("pulse.first-few", "people", people, "k", k), List.of());
  }

  /** It is planned; the window says so in place of the offer. */
  static View planned(Partnership partnership, Instant opens, Texts texts) {
    Frame frame =
        new Frame(
            "pulse.planned",
            "",
            texts.plain("pulse.start.title"),
            null,
            texts.plain("asking.told.close"));
    Mrkdwn words = texts.mrkdwn("pulse.planned", "when", moment(opens, partnership, texts));
    return PieceViews.window(
        frame,
        List.of(
            PieceViews.paragraph(words), PieceViews.buttons(List.of(drop(partnership, texts)))));
  }

  private static PieceViews.Button drop(Partnership partnership, Texts texts) {
    return new PieceViews.Button(DROP, partnership.id().value(), texts.plain("pulse.planned-drop"));
  }

  static Offer takeOff(Partnership partnership, Instant opens, Texts texts) {
    return new Offer(
        texts.mrkdwn("pulse.planned", "when", moment(opens, partnership, texts)),
        List.of(new Button(DROP, partnership.id().value(), texts.plain("pulse.planned-drop"))));
  }

  static Message dropped(Texts texts) {
    return PieceViews.said(texts.mrkdwn("pulse.planned-dropped"));
  }

  static Coming coming(Instant opens, Texts texts) {
    return new Coming(texts.mrkdwn("pulse.coming"), opens);
  }

  static Message notOpened(Mrkdwn why, Texts texts) {
    return PieceViews.said(texts.mrkdwn("pulse.planned-not", "why", why));
  }

  private static String near(Instant when, Partnership partnership, Texts texts) {
    return Spoken.nearMoment(when.atZone(partnership.zone()), texts.locale());
  }

  private static String moment(Instant when, Partnership partnership, Texts texts) {
    return Spoken.moment(when.atZone(partnership.zone()), texts.locale());
  }
}
