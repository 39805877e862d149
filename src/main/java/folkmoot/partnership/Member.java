package folkmoot.partnership;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a partnership's channel.
 *
 * @param team with {@code user} as stored at first sight, so that one person stays one member
 * @param zone her time zone, her own choice before Slack's, for reminders in working hours
 * @param guest a guest of a workspace; her organisation is not taken from it
 * @param organisation null while none is known or stated; she counts all the same
 * @param active still in the channel and not deactivated
 * @param quietUntil no reminders before; null when she did not ask for quiet
 */
public record Member(
    MemberId id,
    TeamId team,
    UserId user,
    String name,
    ZoneId zone,
    boolean guest,
    @Nullable OrganisationId organisation,
    boolean active,
    @Nullable Instant quietUntil) {}
