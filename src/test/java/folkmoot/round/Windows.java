package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rounds of twelve people that exist in a test's head only. */
final class Windows {
  private Windows() {}

  static Round of(String opens, int hours, int shown) {
    Instant opensAt = Instant.parse(opens);
    return new Round(
        new RoundId("rnd_1"),
        World.HOMES,
        new TeamId("T1"),
        "pulse",
        "This week",
        List.of(World.AIM),
        opensAt,
        opensAt.plus(Duration.ofHours(hours)),
        5,
        12,
        new MemberId("mem_0"),
        Round.State.OPEN,
        shown,
        null);
  }
}
