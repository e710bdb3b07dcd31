package org.citycabinet.registration;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.citycabinet.jobs.Turn;

/** Forgets who began to register and did not go on, and what was counted. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationJob {
  @Inject Turn turn;
  @Inject Proofs proofs;
  @Inject Quotas quotas;

  @Schedule(minute = "*/10", hour = "*", persistent = false)
  void forget() {
    turn.take("unfinished registrations", proofs::removeOld);
    turn.take("counts of codes", quotas::removeOld);
  }
}
