package folkmoot.digest;

import folkmoot.Offer;
import folkmoot.asking.Tools;
import folkmoot.digest.Progress.Silence;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.util.List;

/** Weeks with nothing to say: after some of them conveners are asked once what they want. */
final class Silences {
  private final Tools tools;

  Silences(Tools tools) {
    this.tools = tools;
  }

  /** One more week without anything to say. */
  Silence oneMore(Tx tx, Partnership partnership, Silence before) {
    int weeks = before.weeks() + 1;
    if (!SilenceRule.asksConveners(weeks, before.asked())) {
      return new Silence(weeks, before.asked());
    }
    for (Member convener : tools.partnerships().conveners(tx, partnership.id())) {
      tools
          .outbox()
          .post(
              tx,
              new Outgoing(
                  "silence:"
                      + partnership.id()
                      + ":"
                      + convener.id()
                      + ":"
                      + tools.clock().instant().getEpochSecond(),
                  partnership.installation(),
                  new Recipient.Person(convener.user()),
                  () -> SilenceViews.silence(partnership, weeks, tools.texts()),
                  tools.clock().instant()));
    }
    return new Silence(weeks, true);
  }

  /**
   * The same question for a convener who looks at what waits for her, until somebody settles it.
   */
  List<Offer> offers(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return new DigestStore(tx)
        .progress(partnership.id())
        .filter(progress -> !progress.paused() && progress.silence().isAsked())
        .map(
            progress ->
                SilenceViews.silenceOffer(partnership, progress.silence().weeks(), tools.texts()))
        .map(List::of)
        .orElseGet(List::of);
  }

  /**
   * A convener wants it to stay as it is: nobody is written to again before there was something.
   */
  Answer leave(Click click) {
    return tools
        .<Answer>convening(
            click.actor(),
            new PartnershipId(click.value()),
            (tx, scene) -> {
              DigestStore store = new DigestStore(tx);
              store
                  .hold(scene.partnership().id())
                  .ifPresent(
                      progress ->
                          store.save(
                              scene.partnership().id(), progress.silent(new Silence(0, true))));
              return new Answer.Whisper(SilenceViews.left(tools.texts()));
            })
        .orElseGet(() -> new Answer.Whisper(DeskViews.forConveners(tools.texts())));
  }
}
