package org.citycabinet.ticketing.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.words.Refused;

/**
 * What a resident does with what their cards did not collect in time (SIA-13). Others' loads answer
 * as missing ones do.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class UncollectedLoads {
  @PersistenceContext EntityManager entities;
  @Inject CurrentUser me;
  @Inject Cards cards;
  @Inject Loads loads;
  @Inject Audit audit;

  /**
   * A load for one of the caller's cards.
   *
   * @throws Refused where there is none such
   */
  public Load mine(UUID id) {
    return Optional.ofNullable(id)
        .map(known -> entities.find(Load.class, known))
        .filter(load -> isForMe(load.medium()))
        .orElseThrow(() -> Refused.missing("wallet.load.missing"));
  }

  private boolean isForMe(UUID medium) {
    return cards.mine().stream().anyMatch(kept -> kept.medium().id().equals(medium));
  }

  /**
   * Puts it on the vehicles' lists again.
   *
   * @throws Refused where the caller has none such, or it is collected or returned
   */
  public void sendAgain(UUID id) {
    var load = mine(id);
    loads.sendAgain(id);
    note("wallet.load.again", load);
  }

  /**
   * Gives the money back to whoever paid it.
   *
   * @throws Refused where the caller has none such, it still waits, is collected or returned, or is
   *     no stored value
   */
  public void giveBack(UUID id) {
    var load = mine(id);
    loads.giveBack(id);
    note("wallet.load.return", load);
  }

  private void note(String action, Load load) {
    audit.record(
        load.operator(), new Audit.Deed(action, "load", load.id().toString(), me.accountId(), ""));
  }
}
