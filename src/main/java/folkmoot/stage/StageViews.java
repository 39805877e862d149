package folkmoot.stage;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.instrument.Stage;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.stage.Proposals.Wished;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
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
    List<Mrkdwn> words = new ArrayList<>();
    words.add(
        texts.mrkdwn(
            proposal.byApp() ? "stage.post.app" : "stage.post.convener",
            "stage",
            texts.plain("stage." + proposal.stage().word())));
    words.add(texts.mrkdwn("stage." + proposal.stage().word() + ".means"));
    words.add(
        switch (proposal.state()) {
          case OPEN ->
              texts.mrkdwn(
                  "stage.post.open",
                  "date",
                  Mrkdwn.date(proposal.decides(), partnership.zone(), partnership.language()));
          case TAKEN -> texts.mrkdwn("stage.post.taken");
          case OBJECTED -> texts.mrkdwn("stage.post.objected");
        });
    List<LayoutBlock> blocks = new ArrayList<>();
    words.forEach(each -> blocks.add(PieceViews.paragraph(each)));
    if (proposal.state() == Proposal.State.OPEN) {
      blocks.add(PieceViews.buttons(List.of(object(proposal, texts))));
    }
    return new Message(Mrkdwn.joined("\n", words).value(), blocks);
  }

  private static Button object(Proposal proposal, Texts texts) {
    return new Button(
        OBJECT,
        proposal.id(),
        texts.plain("stage.object"),
        false,
        new Sure(
            texts.plain("stage.object.sure"),
            texts.plain("stage.object.what"),
            texts.plain("stage.object"),
            texts.plain("stage.object.no")));
  }

  /** What whoever objected is told. */
  static Message objected(boolean counted, Texts texts) {
    return PieceViews.said(texts.mrkdwn(counted ? "stage.objected" : "stage.over"));
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
            texts.plain("stage.object.no")));
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
          date(proposed.proposal(), proposed.partnership()));
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
        "stage.pending", "stage", name(open.stage(), texts), "date", date(open, partnership));
  }

  private static String name(Stage stage, Texts texts) {
    return texts.plain("stage." + stage.word());
  }

  private static String date(Proposal proposal, Partnership partnership) {
    return Spoken.moment(proposal.decides().atZone(partnership.zone()), partnership.language());
  }
}
