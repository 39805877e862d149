package folkmoot.export;

import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Parcels;
import folkmoot.partnership.Languages;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Speaking;
import java.util.Optional;

/** Makes an export for somebody who asked for it as a file, at the moment it is sent. */
final class ExportParcels implements Parcels {
  private final Tools tools;
  private final Reading reading;

  ExportParcels(Tools tools, Reading reading) {
    this.tools = tools;
    this.reading = reading;
  }

  /** Whoever asked may have stopped convening, or have left. */
  @Override
  public Optional<Parcel> of(TeamId installation, UserId reader, String what) {
    PartnershipId id = new PartnershipId(what);
    return tools
        .database()
        .transact(
            tx ->
                tools.partnerships().conveners(tx, id).stream()
                    .filter(member -> member.user().equals(reader))
                    .filter(member -> member.team().equals(installation))
                    .findFirst()
                    .map(member -> tools.partnerships().get(tx, id))
                    .filter(partnership -> partnership.installation().equals(installation))
                    .map(partnership -> parcel(tx, partnership, reader)));
  }

  private Parcel parcel(Tx tx, Partnership partnership, UserId reader) {
    return Speaking.in(
        new Languages().of(tx, partnership.installation(), reader),
        () -> {
          Mrkdwn words = tools.texts().mrkdwn("export.parcel", "name", partnership.name());
          return new Parcel(
              "folkmoot.zip", Bundle.of(reading.contents(tx, partnership)), words.value());
        });
  }
}
