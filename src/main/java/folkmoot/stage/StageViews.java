package folkmoot.stage;

import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.consent.ConsentViews;
import folkmoot.consent.Proposal;
import folkmoot.instrument.Stage;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.stage.Proposals.Wished;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** What people read about stages and proposals to change them. */
final class StageViews {
  /** The button by which a member objects. */
  static final String OBJECT = "stage.object";

  /** The beginning of the buttons by which a convener suggests a stage. */
  static final String SUGGEST = "stage.suggest";

  private StageViews() {}

  /** The post that puts a proposal before everybody, at its present state. */
  static Message post(Proposal proposal, Partnership partnership, Texts texts) {
    String word = Proposals.stage(proposal).word();
    return ConsentViews.post(
        proposal,
        partnership,
        List.of(
            texts.mrkdwn(
                proposal.byApp() ? "stage.post.app" : "stage.post.convener",
                "stage",
                texts.plain("stage." + word)),
            texts.mrkdwn("stage." + word + ".means")),
        new ConsentViews.Ways(OBJECT, texts));
  }

  /** What follows a convener's wish. */
  static Message wished(Wished wished, Texts texts) {
    Mrkdwn words = words(wished, texts);
    if (wished instanceof Wished.Shown shown && shown.open().isEmpty()) {
      return new Message(
          words.value(),
          List.of(PieceViews.paragraph(words), PieceViews.buttons(suggestions(shown, texts))));
    }
    return PieceViews.said(words);
  }

  private static List<Button> suggestions(Wished.Shown shown, Texts texts) {
    return Stream.of(Stage.values())
        .filter(stage -> stage != shown.now())
        .map(stage -> suggestion(shown.partnership(), stage, texts))
        .toList();
  }

  private static Button suggestion(Partnership partnership, Stage stage, Texts texts) {
    return new Button(
        SUGGEST + "." + stage.word(),
        partnership.id() + " " + stage.word(),
        texts.plain("stage.suggest", "stage", name(stage, texts)),
        false,
        new Sure(
            texts.plain("stage.suggest.sure"),
            texts.plain("stage.suggest.what"),
            texts.plain("stage.suggest.yes"),
            texts.plain("consent.object.no")));
  }

  private static Mrkdwn words(Wished wished, Texts texts) {
    if (wished instanceof Wished.Shown shown) {
      Mrkdwn now = texts.mrkdwn("stage.now", "stage", name(shown.now(), texts));
      return shown
          .open()
          .map(open -> Mrkdwn.joined("\n", List.of(now, pending(open, shown.partnership(), texts))))
          .orElseGet(() -> Mrkdwn.joined("\n", List.of(now, texts.mrkdwn("stage.how"))));
    }
    if (wished instanceof Wished.Proposed proposed) {
      return texts.mrkdwn(
          "stage.proposed",
          "channel",
          Mrkdwn.channel(proposed.partnership().home().value()),
          "date",
          ConsentViews.date(proposed.proposal(), proposed.partnership(), texts));
    }
    if (wished instanceof Wished.AlreadyThere there) {
      return texts.mrkdwn("stage.there", "stage", name(there.stage(), texts));
    }
    if (wished instanceof Wished.OneAtATime one) {
      return pending(one.open(), one.partnership(), texts);
    }
    if (wished instanceof Wished.NotConvening) {
      return texts.mrkdwn("stage.convener");
    }
    if (wished instanceof Wished.Unknown unknown) {
      return Mrkdwn.joined(
          "\n",
          List.of(
              texts.mrkdwn("stage.unknown", "written", unknown.written()),
              texts.mrkdwn("stage.how")));
    }
    throw new AssertionError(wished);
  }

  private static Mrkdwn pending(Proposal open, Partnership partnership, Texts texts) {
    return texts.mrkdwn(
        "stage.pending",
        "stage",
        name(Proposals.stage(open), texts),
        "date",
        ConsentViews.date(open, partnership, texts));
  }

  private static String name(Stage stage, Texts texts) {
    return texts.plain("stage." + stage.word());
  }
}
