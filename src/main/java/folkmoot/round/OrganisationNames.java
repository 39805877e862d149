package folkmoot.round;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.util.Map;

/** Tells what the organisations of a partnership are called. */
@FunctionalInterface
public interface OrganisationNames {
  /** Each organisation's name now. */
  Map<OrganisationId, String> of(Tx tx, PartnershipId partnership);
}
