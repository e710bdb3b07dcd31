package org.citycabinet.utility;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;

/** What clerks and residents do to each other, on a real database. */
public abstract class DeskInContainer extends InContainer {
  @PersistenceContext protected EntityManager entities;
  @Inject HttpServletRequest request;

  @Resource(lookup = "java:appserver/TransactionManager")
  protected TransactionManager transaction;

  protected final void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  protected final void asResident(String username) {
    as(username, "RESIDENT", null);
  }

  protected final void asClerk() {
    as("ludza-clerk", "CLERK", "ludza");
  }

  /** The figure that a query gives. */
  protected final long figure(String sql, Object... values) {
    return Long.parseLong(rows(sql, values).get(0).toString());
  }

  protected final List<?> rows(String sql, Object... values) {
    return query(sql, values).getResultList();
  }

  /** Changes rows in a transaction of its own. */
  protected final void change(String sql, Object... values) throws Exception {
    transaction.begin();
    query(sql, values).executeUpdate();
    transaction.commit();
  }

  private Query query(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
    }
    return query;
  }
}
