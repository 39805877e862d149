package folkmoot.partnership;

import folkmoot.ids.OrganisationId;

/** A partner organisation of a partnership. */
public record Organisation(OrganisationId id, String name) {}
