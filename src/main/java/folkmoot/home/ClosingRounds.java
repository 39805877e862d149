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
    return new Coming(
        needs.texts().mrkdwn("home.coming-close", "title", round.title()), round.closesAt());
  }
}
