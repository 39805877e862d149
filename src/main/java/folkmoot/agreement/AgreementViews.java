package folkmoot.agreement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.agreement.Agreements.Outcome;
import folkmoot.asking.FieldViews;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Frame;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.consent.Behaviours;
import folkmoot.consent.ConsentViews;
import folkmoot.consent.Proposal;
import folkmoot.partnership.Partnership;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The windows about what is agreed. */
final class AgreementViews {
  /** Opens the window; the value is the partnership. */
  static final String OPEN = "agreement.open";

  /** Puts the purpose before everybody. */
  static final String PURPOSE = "agreement.purpose";

  /** Opens the form for behaviours. */
  static final String WRITE = "agreement.write";

  /** Sends it. */
  static final String SUBMIT = "agreement.submit";

  /** Lines to start from. */
  private static final int EXAMPLES = 4;

  private AgreementViews() {}

  static Answer opened(Optional<Overview> overview, Texts texts) {
    return overview
        .<Answer>map(found -> new Answer.Open(window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  static Answer updated(Optional<Overview> overview, Texts texts) {
    return overview
        .<Answer>map(found -> new Answer.Update(window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  private static Answer stranger(Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("agreement.stranger")));
  }

  /** What is agreed, what is a draft, and for a convener how to go on. */
  static View window(Overview overview, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(purpose(overview, texts)));
    if (overview.scene().convenes() && overview.purposeWaits()) {
      blocks.add(PieceViews.buttons(List.of(putPurpose(overview, texts))));
    }
    behaviours(overview, texts).forEach(words -> blocks.add(PieceViews.paragraph(words)));
    if (overview.scene().convenes() && overview.suggested() == null) {
      String label = overview.agreed() == null ? "agreement.write.first" : "agreement.write.change";
      blocks.add(PieceViews.buttons(List.of(button(WRITE, label, overview, texts))));
    }
    blocks.add(PieceViews.small(texts.mrkdwn("agreement.how")));
    return PieceViews.window(
        new Frame(OPEN, "", texts.plain("agreement.title"), null, texts.plain("agreement.close")),
        blocks);
  }

  private static Button putPurpose(Overview overview, Texts texts) {
    Button plain = button(PURPOSE, "agreement.purpose.put", overview, texts);
    return new Button(
        plain.action(),
        plain.value(),
        plain.label(),
        false,
        new Sure(
            texts.plain("agreement.purpose.sure"),
            texts.plain("agreement.purpose.what"),
            texts.plain("agreement.purpose.yes"),
            texts.plain("consent.object.no")));
  }

  private static Button button(String action, String label, Overview overview, Texts texts) {
    return new Button(action, overview.scene().partnership().id().value(), texts.plain(label));
  }

  private static Mrkdwn purpose(Overview overview, Texts texts) {
    Partnership partnership = overview.scene().partnership();
    if (partnership.purpose().isBlank()) {
      return texts.mrkdwn("agreement.purpose.none");
    }
    Mrkdwn words = Mrkdwn.quoted(partnership.purpose());
    if (partnership.purposeAgreed()) {
      return texts.mrkdwn("agreement.purpose.agreed", "purpose", words);
    }
    Proposal open = overview.purpose();
    return open == null
        ? texts.mrkdwn("agreement.purpose.draft", "purpose", words)
        : texts.mrkdwn(
            "agreement.purpose.open",
            "purpose",
            words,
            "channel",
            Mrkdwn.channel(partnership.home().value()),
            "date",
            ConsentViews.date(open, partnership, texts));
  }

  private static List<Mrkdwn> behaviours(Overview overview, Texts texts) {
    List<Mrkdwn> all = new ArrayList<>();
    Proposal agreed = overview.agreed();
    Proposal open = overview.suggested();
    if (agreed != null) {
      all.add(
          texts.mrkdwn(
              "agreement.agreed",
              "lines",
              lines(agreed, texts),
              "day",
              Spoken.day(
                  agreed.decides().atZone(overview.scene().partnership().zone()).toLocalDate(),
                  overview.today(),
                  texts.locale())));
    }
    if (open != null) {
      all.add(
          texts.mrkdwn(
              "agreement.draft",
              "lines",
              lines(open, texts),
              "channel",
              Mrkdwn.channel(overview.scene().partnership().home().value()),
              "date",
              ConsentViews.date(open, overview.scene().partnership(), texts)));
    }
    return all.isEmpty() ? List.of(texts.mrkdwn("agreement.none")) : all;
  }

  private static Mrkdwn lines(Proposal proposal, Texts texts) {
    return AgreementPostViews.lines(Behaviours.read(proposal.content()), texts);
  }

  /** The form, in place of the window it was asked for in. */
  static Answer form(Optional<Overview> overview, Texts texts) {
    return overview
        .filter(found -> found.scene().convenes())
        .<Answer>map(found -> new Answer.Update(form(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  static View form(Overview overview, Texts texts) {
    boolean first = overview.agreed() == null;
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        PieceViews.paragraph(
            texts.mrkdwn(
                first ? "agreement.form.first" : "agreement.form.change",
                "longest",
                Behaviours.LONGEST)));
    for (int i = 0; i < Behaviours.MOST; i++) {
      blocks.add(
          FieldViews.freeLine(
              Written.block(i),
              texts.plain("agreement.form.line", "number", i + 1),
              first ? example(i, texts) : held(overview.behaviours(), i)));
    }
    return PieceViews.window(
        new Frame(
            SUBMIT,
            overview.scene().partnership().id().value(),
            texts.plain("agreement.title"),
            texts.plain("agreement.form.send"),
            texts.plain("asking.form.close")),
        blocks);
  }

  private static String example(int line, Texts texts) {
    return line < EXAMPLES ? texts.plain("agreement.example." + line) : "";
  }

  private static String held(Behaviours behaviours, int line) {
    return line < behaviours.lines().size() ? behaviours.lines().get(line) : "";
  }

  static Answer answer(Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.Proposed proposed) {
      return new Answer.Update(window(proposed.overview(), texts));
    }
    if (outcome instanceof Outcome.Faulty faulty) {
      Map<String, String> errors = new HashMap<>();
      faulty.faults().forEach((block, fault) -> errors.put(block, fault(fault, texts)));
      return new Answer.Errors(errors);
    }
    throw new AssertionError(outcome);
  }

  private static String fault(Written.Fault fault, Texts texts) {
    return switch (fault) {
      case NONE -> texts.plain("agreement.fault.none");
      case LONG -> texts.plain("agreement.fault.long", "longest", Behaviours.LONGEST);
      case NAMES -> texts.plain("agreement.fault.names");
      case TWICE -> texts.plain("agreement.fault.twice");
      case SAME -> texts.plain("agreement.fault.same");
      case OPEN -> texts.plain("agreement.fault.open");
      case NOT_CONVENING -> texts.plain("agreement.fault.convener");
    };
  }

  /** For conveners, once there is a first result. */
  static Offer offer(Partnership partnership, Texts texts) {
    return new Offer(
        texts.mrkdwn("agreement.offer", "purpose", !partnership.purpose().isBlank()),
        List.of(
            new OpenItem.Button(OPEN, partnership.id().value(), texts.plain("agreement.title"))));
  }
}
