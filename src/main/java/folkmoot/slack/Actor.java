package folkmoot.slack;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;

/**
 * The person who acted, as this payload names her.
 *
 * @param installation the workspace whose installation of Folkmoot was used
 * @param team her own workspace (T…) or enterprise (E…); differs from the installation for people
 *     of other organisations in a shared channel
 */
public record Actor(TeamId installation, TeamId team, UserId user) {}
