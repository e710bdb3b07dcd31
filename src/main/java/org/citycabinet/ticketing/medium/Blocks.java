package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reasons that stood or stand against media, one by one. */
@ApplicationScoped
@Transactional
public class Blocks {
  @PersistenceContext EntityManager entities;

  /** Those of the operator that stand since that time or later, the oldest first. */
  public List<Block> openSince(String operator, Instant since) {
    return entities
        .createQuery(
            "select b from Block b where b.medium.operator = :operator and b.blockedAt >= :since"
                + " and b.liftedAt is null order by b.blockedAt, b.id",
            Block.class)
        .setParameter("operator", operator)
        .setParameter("since", since)
        .getResultList();
  }

  /** Those of the operator, not older than that, which began or ended at a time or after it. */
  public List<Block> changedSince(String operator, Instant oldest, Instant since) {
    return entities
        .createQuery(
            "select b from Block b where b.medium.operator = :operator and b.blockedAt >= :oldest"
                + " and (b.blockedAt >= :since or b.liftedAt >= :since)"
                + " order by b.blockedAt, b.id",
            Block.class)
        .setParameter("operator", operator)
        .setParameter("oldest", oldest)
        .setParameter("since", since)
        .getResultList();
  }

  /** One of the operator's. */
  public Optional<Block> find(String operator, UUID id) {
    return find(operator, id, LockModeType.NONE);
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<Block> lock(String operator, UUID id) {
    return find(operator, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Block> find(String operator, UUID id, LockModeType lock) {
    return Optional.ofNullable(entities.find(Block.class, id, lock))
        .filter(block -> block.medium().operator().equals(operator));
  }
}
