package folkmoot.installation;

import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.util.Set;

/** Is told, in the same transaction, which workspaces lost Folkmoot and which have it again. */
public interface Tenants {
  /** These have no installation any more: nothing can be sent there. */
  void gone(Tx tx, Set<TeamId> teams);

  /** These can be reached, whether or not they were gone before. */
  void here(Tx tx, Set<TeamId> teams);
}
