package folkmoot.partnership;

import folkmoot.directory.Doors;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.outbox.Gates;
import folkmoot.outbox.Undecided;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of a partnership whose channel closes or opens again, or loses an organisation. */
final class Closings implements Doors {
  private final Gates gates;
  private final Announcements announcements;

  Closings(Gates gates, Announcements announcements) {
    this.gates = gates;
    this.announcements = announcements;
  }

  @Override
  public Optional<TeamId> keeper(Tx tx, ChannelId channel) {
    return new PartnershipStore(tx).byHome(channel).map(Partnership::installation);
  }

  /** Where nobody reads yet, nothing is noted: whoever comes to read there later would miss it. */
  @Override
  public void closed(Tx tx, Undecided.Block block) {
    if (new Partnerships()
        .readIn(tx, block.channel()).stream()
            .anyMatch(p -> p.installation().equals(block.installation()))) {
      gates.closed(tx, block);
    }
  }

  @Override
  public void open(Tx tx, TeamId installation, ChannelId channel, boolean inside) {
    gates.open(tx, installation, channel, inside);
  }

  @Override
  public void parted(Tx tx, ChannelId channel, Set<TeamId> teams) {
    new PartnershipStore(tx).byHome(channel).ifPresent(at -> parted(tx, at, teams));
  }

  /** One with a member left in the channel, by another of its workspaces, is still there. */
  private void parted(Tx tx, Partnership partnership, Set<TeamId> teams) {
    OrganisationStore store = new OrganisationStore(tx);
    Set<Organisation> gone =
        teams.stream()
            .flatMap(team -> store.ofTeam(partnership.id(), team).stream())
            .collect(Collectors.toSet());
    List<Member> active = new MemberStore(tx).active(partnership.id());
    gone.removeIf(
        organisation ->
            active.stream().anyMatch(m -> Objects.equals(m.organisation(), organisation.id())));
    gone.forEach(organisation -> announcements.parted(tx, partnership, organisation));
  }
}
