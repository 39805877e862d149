package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person in a channel, as Slack describes her.
 *
 * @param enterprise the Enterprise Grid organisation her workspace belongs to; null when it is in
 *     none
 * @param zone null when Slack does not say
 * @param locale in which language she reads Slack; null when Slack does not say
 * @param guest invited into a workspace that is not her own organisation's
 * @param present whether she is in the channel now
 */
public record Person(
    ChannelId channel,
    UserId user,
    TeamId team,
    @Nullable TeamId enterprise,
    String name,
    @Nullable ZoneId zone,
    @Nullable Locale locale,
    boolean guest,
    boolean bot,
    boolean deleted,
    boolean present) {

  /** Whether she is there to take part: no bot, not deactivated, and in the channel. */
  public boolean takesPart() {
    return present && !bot && !deleted;
  }

  /** What stands for her organisation in Slack: several workspaces of one enterprise are one. */
  public TeamId origin() {
    return enterprise == null ? team : enterprise;
  }

  Person absent() {
    return new Person(
        channel, user, team, enterprise, name, zone, locale, guest, bot, deleted, false);
  }
}
