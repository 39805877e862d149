package folkmoot.home;

import folkmoot.Coming;
import folkmoot.Feature;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.partnership.Scene;
import folkmoot.round.Round;
import folkmoot.store.Tx;
import java.util.List;

/** Says when open rounds close and their results come, alike for all kinds of rounds. */
final class ClosingRounds implements Feature {
  private final Needs needs;

  ClosingRounds(Needs needs) {
    this.needs = needs;
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    return needs.rounds().open(tx, scene.partnership().id()).stream().map(this::close).toList();
  }

  private Coming close(Round round) {
    // Words alone may be put in order by conveners before all read them.
    String key = round.scaleItems().isEmpty() ? "home.coming-close-words" : "home.coming-close";
    return new Coming(needs.texts().mrkdwn(key, "title", round.title()), round.closesAt());
  }
}
