import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Store } from "./store";

/** So many points within so many seconds; each limit counts under its own name. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

const limiters = new WeakMap<Store, Map<Limit, RateLimiterPostgres>>();

function limiterOf(store: Store, limit: Limit): RateLimiterPostgres {
  const known = limiters.get(store) ?? new Map<Limit, RateLimiterPostgres>();
  limiters.set(store, known);
  const there = known.get(limit);
  if (there) return there;
  const made = new RateLimiterPostgres({
    storeClient: store.pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  });
  known.set(limit, made);
  return made;
}

/** Counts `count` points of `who`, over all processes. @returns null, or after how many seconds the next one is free. */
export async function takePoint(
  store: Store,
  limit: Limit,
  who: string,
  count = 1,
): Promise<{ retryAfter: number } | null> {
  try {
    await limiterOf(store, limit).consume(who, count);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return { retryAfter: Math.ceil(error.msBeforeNext / 1000) };
    throw error;
  }
}

/** Gives one point back. */
export async function givePoint(store: Store, limit: Limit, who: string): Promise<void> {
  await limiterOf(store, limit).reward(who);
}

/** Takes away the counts that have run out. */
export async function sweepLimits(store: Store): Promise<void> {
  await store.db.rateLimit.deleteMany({ where: { expire: { lt: store.clock() } } });
}
