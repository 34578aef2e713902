//! What a load balancer asks.

use super::super::support::each;

#[tokio::test]
async fn alive_is_not_ready() {
    each(async |world| {
        let mut balancer = world.visitor();
        let (alive, ready) = (balancer.get("/healthz").await, balancer.get("/readyz").await);
        assert_eq!((alive.status.as_u16(), alive.body.as_str()), (200, "ok"));
        assert_eq!((ready.status.as_u16(), ready.body.as_str()), (200, "ready"));
        assert_eq!(ready.header("cache-control"), "no-store");

        world.platform.store.close().await.unwrap();
        let (alive, ready) = (balancer.get("/healthz").await, balancer.get("/readyz").await);
        assert_eq!((alive.status.as_u16(), alive.body.as_str()), (200, "ok"));
        assert_eq!((ready.status.as_u16(), ready.body.as_str()), (503, "the database does not answer"));
        // A resident is told to come back, and that nothing said before is lost.
        let page = balancer.get("/survey/northby").await;
        page.says(503, "Everything you sent before is safe");
        assert_eq!(page.header("retry-after"), "60");
        assert!(!page.body.to_lowercase().contains("sql") && !page.body.contains("pool"), "the cause is shown");
        assert!(page.body.contains(page.header("x-request-id")), "the number to ask help with is missing");
    })
    .await;
}
