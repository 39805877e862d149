package folkmoot.partnership;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.view.View;
import folkmoot.Offer;
import folkmoot.ids.ChannelId;
import folkmoot.outbox.Message;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody who sets up is told. */
final class SetupReplyViews {
  private SetupReplyViews() {}

  static Answer start(Setup.Start start, Texts texts) {
    if (start instanceof Setup.Start.Form form) {
      return new Answer.Open(SetupViews.form(form.form(), texts));
    }
    if (start instanceof Setup.Start.Homeless homeless) {
      return new Answer.Open(MovingViews.ask(homeless, texts));
    }
    if (start instanceof Setup.Start.Not not) {
      return new Answer.Whisper(refusal(not.refusal(), texts));
    }
    throw new AssertionError(start);
  }

  /** The same for a button: in a window of ours the window itself goes on. */
  static Answer pressed(Setup.Start start, Click click, Texts texts) {
    boolean learning =
        start instanceof Setup.Start.Not not
            && not.refusal() instanceof Setup.Refusal.StillLearning;
    if (learning) {
      View again = FirstViews.again(new ChannelId(click.value()), texts);
      return click.viewId() == null ? new Answer.Open(again) : new Answer.Update(again);
    }
    return start instanceof Setup.Start.Form form && click.viewId() != null
        ? new Answer.Update(SetupViews.form(form.form(), texts))
        : start(start, texts);
  }

  /**
   * @param offers what a convener may do first; none when something was changed only
   */
  static Answer saved(Setup.Outcome outcome, List<Offer> offers, Texts texts) {
    if (outcome instanceof Setup.Outcome.Saved saved && !offers.isEmpty()) {
      return new Answer.Update(FirstViews.offers(sentence(saved, texts), offers, texts));
    }
    if (outcome instanceof Setup.Outcome.Saved saved) {
      return new Answer.Whisper(done(saved, texts));
    }
    if (outcome instanceof Setup.Outcome.Faulty faulty) {
      return new Answer.Errors(faults(faulty.faults(), texts));
    }
    if (outcome instanceof Setup.Outcome.Not not) {
      return new Answer.Whisper(refusal(not.refusal(), texts));
    }
    throw new AssertionError(outcome);
  }

  /** Each fault as the sentence that stands under its field. */
  private static Map<String, String> faults(Map<String, SetupChoice.Fault> faults, Texts texts) {
    Map<String, String> sentences = new HashMap<>();
    faults.forEach(
        (block, fault) ->
            sentences.put(
                block,
                texts.plain(
                    "partnership.fault-" + key(fault),
                    "most",
                    SetupChoice.MOST_OTHERS,
                    "longest",
                    Organisations.LONGEST_NAME)));
    return sentences;
  }

  private static String key(SetupChoice.Fault fault) {
    return switch (fault) {
      case BLANK -> "blank";
      case NOBODY -> "nobody";
      case TOO_MANY -> "many";
      case TOO_LONG -> "long";
    };
  }

  private static Message refusal(Setup.Refusal refusal, Texts texts) {
    Mrkdwn sentence = sentence(refusal, texts);
    return new Message(
        sentence.value(), List.of(section(s -> s.text(markdownText(sentence.value())))));
  }

  private static Mrkdwn sentence(Setup.Refusal refusal, Texts texts) {
    if (refusal instanceof Setup.Refusal.StillLearning) {
      return texts.mrkdwn("partnership.setup-learning");
    }
    if (refusal instanceof Setup.Refusal.NoChannel) {
      return texts.mrkdwn("partnership.setup-no-channel");
    }
    if (refusal instanceof Setup.Refusal.NotForGuests) {
      return texts.mrkdwn("partnership.setup-guest");
    }
    if (refusal instanceof Setup.Refusal.ForConveners conveners) {
      return texts.mrkdwn("partnership.setup-conveners-only", "names", conveners.names());
    }
    throw new AssertionError(refusal);
  }

  private static Mrkdwn sentence(Setup.Outcome.Saved saved, Texts texts) {
    return texts.mrkdwn(
        "partnership.setup-" + (saved.first() ? "saved" : "changed"),
        "name",
        saved.partnership().name(),
        "channel",
        Mrkdwn.channel(saved.partnership().home().value()));
  }

  private static Message done(Setup.Outcome.Saved saved, Texts texts) {
    Mrkdwn sentence = sentence(saved, texts);
    return new Message(
        sentence.value(), List.of(section(s -> s.text(markdownText(sentence.value())))));
  }
}
