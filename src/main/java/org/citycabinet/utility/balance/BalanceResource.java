package org.citycabinet.utility.balance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands out a building's balance as a table. */
@Path("staff/houses/{house}/balance.csv")
@RequestScoped
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR", "AUDITOR"})
public class BalanceResource {
  private static final String HEAD =
      "of,unit,month,dwellings,meters_read,meters,building,difference,percent,estimated\r\n";

  @Inject Balances balances;

  /** Thirteen months of each kind; numbers with a decimal point, an unknown one is empty. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  public Response csv(@PathParam("house") UUID house) {
    var rows =
        balances.of(house).balances().stream()
            .flatMap(each -> each.months().stream().map(month -> row(each, month)))
            .collect(Collectors.joining("\r\n", HEAD, "\r\n"));
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"balance.csv\"")
        .build();
  }

  private static String row(Balance of, BalanceMonth month) {
    return String.join(
        ",",
        of.kind(),
        of.unit(),
        month.month().toString(),
        figure(month.dwellings()),
        String.valueOf(month.read()),
        String.valueOf(of.meters()),
        figure(month.house()),
        figure(month.difference()),
        figure(month.percent()),
        month.estimated() ? "yes" : "no");
  }

  private static String figure(BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }
}
