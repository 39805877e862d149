package folkmoot.partnership;

import folkmoot.directory.KnownChannel;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the set-up form shows.
 *
 * @param name the name offered beforehand
 * @param current what is being edited; null the first time
 * @param others organisations no team stands for
 * @param candidates who may become convener, the likeliest first
 * @param conveners who is ticked beforehand
 * @param extras the other channels our bot and the person are in
 * @param zone the zone offered beforehand
 */
record SetupForm(
    ChannelId channel,
    String name,
    @Nullable Partnership current,
    List<TeamFound> teams,
    List<String> others,
    List<Candidate> candidates,
    Set<UserId> conveners,
    List<KnownChannel> extras,
    ZoneId zone) {

  /**
   * A Slack team in the channel, what it is called, and who of it is there.
   *
   * @param convenes whether somebody of it is ticked beforehand
   */
  record TeamFound(TeamId team, String name, List<String> people, boolean convenes) {}

  /** Somebody in the channel; the organisation is empty while none is known. */
  record Candidate(UserId user, String name, String organisation) {}
}
