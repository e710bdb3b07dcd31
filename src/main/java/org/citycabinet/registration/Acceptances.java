package org.citycabinet.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.citycabinet.identity.CurrentUser;

/** Whose terms the caller accepted by registering (RIG-A1). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Acceptances {
  @PersistenceContext EntityManager entities;
  @Inject CurrentUser me;

  /** All of them, the newest first. */
  List<Acceptance> mine() {
    return entities
        .createQuery(
            "select a from Acceptance a where a.key.account = :me order by a.acceptedAt desc",
            Acceptance.class)
        .setParameter("me", me.accountId())
        .getResultList();
  }

  /** The codes of the operators whose terms they are. */
  public List<String> operators() {
    return mine().stream().map(Acceptance::operator).toList();
  }
}
