package org.citycabinet.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Set;

/** Stands before the interceptor that begins the transaction, which has priority 200. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetriedInterceptor implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ATTEMPTS = 20;
  static final Set<Integer> AGAIN = Set.of(1020, 1205, 1213);

  @Resource transient TransactionSynchronizationRegistry transactions;

  @AroundInvoke
  Object run(InvocationContext call) throws Exception {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return call.proceed();
      } catch (RuntimeException e) {
        if (!isContention(e)) {
          throw e;
        }
      }
    }
    return call.proceed();
  }

  static boolean isContention(RuntimeException e) {
    return Causes.find(e, SQLException.class)
        .map(cause -> AGAIN.contains(cause.getErrorCode()))
        .orElse(false);
  }
}
