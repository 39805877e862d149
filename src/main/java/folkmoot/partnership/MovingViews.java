package folkmoot.partnership;

import com.slack.api.model.view.View;
import folkmoot.text.Texts;
import java.util.Optional;

/** What a convener sees whose partnership has lost its channel. */
final class MovingViews {
  /** The partnership goes on in this channel; the value names both. */
  static final String GO_ON = "partnership.go-on";

  /** Another partnership is set up in the channel in the value. */
  static final String ANEW = "partnership.set-up-anew";

  private MovingViews() {}

  static View ask(Setup.Start.Homeless homeless, Texts texts) {
    Partnership partnership = homeless.partnership();
    String channel = homeless.channel().value();
    return FirstViews.choice(
        texts.mrkdwn("partnership.homeless", "name", partnership.name()),
        new FirstViews.Choice(GO_ON, partnership.id() + " " + channel, "homeless-go-on"),
        new FirstViews.Choice(ANEW, channel, "homeless-anew"),
        texts);
  }

  static View wentOn(Optional<Partnership> partnership, Texts texts) {
    return FirstViews.told(
        partnership
            .map(now -> texts.mrkdwn("partnership.went-on", "name", now.name()))
            .orElseGet(() -> texts.mrkdwn("partnership.went-nowhere")),
        texts);
  }
}
