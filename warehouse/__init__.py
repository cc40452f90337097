"""Tables, views, migrations, and questions asked of them."""
